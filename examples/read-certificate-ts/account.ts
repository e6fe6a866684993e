import * as pulumi from "@pulumi/pulumi";

export interface AccountArgs {
    endpoint?: pulumi.Input<string>;
    secretId?: pulumi.Input<string>;
    secretKey?: pulumi.Input<string>;
    maxRequestsPerSecond?: pulumi.Input<number>;
}

/** A provider for one account. Values that are no texts travel as JSON, as Pulumi's generated SDKs send them. */
export class AccountProvider extends pulumi.ProviderResource {
    constructor(name: string, args: AccountArgs, options?: pulumi.ResourceOptions) {
        super("tencentssl", name, {
            ...args,
            maxRequestsPerSecond: pulumi.output(args.maxRequestsPerSecond).apply(JSON.stringify),
        }, options);
    }
}
