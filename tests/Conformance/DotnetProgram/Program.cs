using Pulumi;
using TencentSsl.Conformance.DotnetProgram;

// The scenarios of golden/programs/node.js in C#, without an SDK between them and Pulumi's own API.
var scenario = Environment.GetEnvironmentVariable("SCENARIO") ?? "";
return await Deployment.RunAsync(() => Scenarios.All[scenario]());
