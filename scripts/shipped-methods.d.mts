import type { Plugin } from 'vite'

export declare function shippedMethods(): Plugin
