import type { Plugin } from 'vite'

export declare function oneByteText(): Plugin
