import * as pulumi from "@pulumi/pulumi";
import { AccountProvider } from "./account";

interface Certificate {
    domain?: string;
    certEndTime?: string;
    notAfter?: string;
    deployable?: boolean;
    statusKind?: string;
}

const config = new pulumi.Config();

// An account of its own, from the program's configuration; otherwise the stack's configuration and the environment decide.
const provider = config.getBoolean("explicitProvider")
    ? new AccountProvider("account", {
        endpoint: config.get("endpoint"),
        secretId: config.requireSecret("secretId"),
        secretKey: config.requireSecret("secretKey"),
        maxRequestsPerSecond: config.getNumber("maxRequestsPerSecond"),
    })
    : undefined;

const certificate: pulumi.Output<Certificate> = pulumi.runtime.invokeOutput(
    "tencentssl:index:getCertificate",
    { certificateId: config.require("certificateId") },
    { provider });

export const domain = certificate.domain;
export const certEndTime = certificate.certEndTime;
export const notAfter = certificate.notAfter;
export const deployable = certificate.deployable;
export const status = certificate.statusKind;
