export declare const fuses: Record<string, boolean>
