/** Generous time limits for gateways on a busy machine. Tests of the limits set their own. */
export const patience = { querySeconds: 600, socketPingSeconds: 600, socketInitSeconds: 60 };
