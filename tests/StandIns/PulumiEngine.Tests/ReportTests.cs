using System.Text.Json.Nodes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Display;
using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

public sealed class ReportTests
{
    private const string StackUrn = "urn:pulumi:node::read-certificate::pulumi:pulumi:Stack::read-certificate-node";

    private static readonly EngineResult Result = new()
    {
        Project = "read-certificate",
        Stack = "node",
        Operation = Operation.Preview,
        ExitCode = 0,
        Duration = TimeSpan.Zero,
        Diagnostics = [],
        Calls = [],
        Plugins = [],
        Resources = [new ResourceState(StackUrn, "pulumi:pulumi:Stack", "read-certificate-node", "", Custom: false)],
    };

    [Fact]
    public void Output_Outputs_AreAlignedAndSorted()
    {
        var result = Result with
        {
            StackOutputs = Wire.Struct($$$"""
                {"names":["example.com","www.example.com"],"certEndTime":"2027-02-26 07:59:59","deployable":true,
                 "tags":{"a":"b","longer":1},"empty":"","none":null,"nothing":[],"bare":{},"days":459,"share":0.25,
                 "hidden":{{{Wire.Secret("\"x\"")}}},"later":"{{{Wire.Unknown}}}","text":"a\"b\n","json":"{\"b\":[1],\"a\":null}"}
                """),
        };

        Assert.Equal("""
            Engine stand-in: previewing read-certificate/node

             +  pulumi:pulumi:Stack read-certificate-node create
            Outputs:
                certEndTime: "2027-02-26 07:59:59"
                days       : 459
                deployable : true
                hidden     : [secret]
                json       : (json) {
                    a: <null>
                    b: [
                        [0]: 1
                    ]
                }

                later      : [unknown]
                names      : [
                    [0]: "example.com"
                    [1]: "www.example.com"
                ]
                share      : 0.25
                tags       : {
                    a     : "b"
                    longer: 1
                }
                text       : "a\"b\n"

            Resources:
                + 1 to create


            """, result.Output);
    }

    [Fact]
    public void Output_Diagnostics_AreGroupedByResourceAndStream()
    {
        var provider = "urn:pulumi:node::read-certificate::pulumi:providers:tencentssl::default";
        var result = Result with
        {
            Diagnostics =
            [
                new Diagnostic("", Severity.Info, "a line", StreamId: 2),
                new Diagnostic("", Severity.Debug, "not shown"),
                new Diagnostic("", Severity.Info, "gone by then", Ephemeral: true),
                new Diagnostic(provider, Severity.Error, "first\n\n  second  \n\n"),
                new Diagnostic("", Severity.Info, " and its end\n", StreamId: 2),
                new Diagnostic(StackUrn, Severity.Warning, "careful"),
            ],
        };

        Assert.Equal("""
            Diagnostics:
              pulumi:pulumi:Stack (read-certificate-node):
                warning: careful

                a line and its end

              pulumi:providers:tencentssl (default):
                error: first

                  second

            Resources:
                + 1 to create
                1 errored


            """, TextReport.Sections(result));
    }

    [Fact]
    public void Output_Up_SaysWhatWasCreatedAndHowLong()
    {
        var result = Result with { Operation = Operation.Up, Duration = TimeSpan.FromSeconds(1.2) };

        Assert.Equal("""
            Engine stand-in: updating read-certificate/node

             +  pulumi:pulumi:Stack read-certificate-node created
            Resources:
                + 1 created

            Duration: 2s


            """, result.Output);
    }

    [Fact]
    public void Json_Failure_IsTheDigestOfThePreview()
    {
        var result = Result with
        {
            Duration = TimeSpan.FromMicroseconds(3),
            Configuration = new JsonObject { ["tencentssl:secretKey"] = "[secret]" },
            Diagnostics = [new Diagnostic("", Severity.Error, "it failed")],
            Resources =
            [
                .. Result.Resources,
                new ResourceState("urn:p", "pulumi:providers:tencentssl", "account", StackUrn, Custom: true)
                {
                    Id = Wire.Unknown,
                    Inputs = Wire.Struct($$"""{"secretKey":{{Wire.Secret("\"k\"")}}}"""),
                    Location = new SourceLocations("project:///index.js#1,2", ["project:///index.js#1,2"]),
                },
            ],
        };

        Assert.Equal($$"""
            {
                "config": {
                    "tencentssl:secretKey": "[secret]"
                },
                "steps": [
                    {
                        "op": "create",
                        "urn": "{{StackUrn}}",
                        "newState": {
                            "urn": "{{StackUrn}}",
                            "custom": false,
                            "type": "pulumi:pulumi:Stack"
                        },
                        "detailedDiff": null
                    },
                    {
                        "op": "create",
                        "urn": "urn:p",
                        "newState": {
                            "urn": "urn:p",
                            "custom": true,
                            "id": "{{Wire.Unknown}}",
                            "type": "pulumi:providers:tencentssl",
                            "inputs": {
                                "secretKey": "[secret]"
                            },
                            "parent": "{{StackUrn}}",
                            "sourcePosition": "project:///index.js#1,2",
                            "stackTrace": [
                                {
                                    "sourcePosition": "project:///index.js#1,2"
                                }
                            ]
                        },
                        "detailedDiff": null
                    }
                ],
                "diagnostics": [
                    {
                        "message": "error: it failed\n",
                        "severity": "error"
                    }
                ],
                "duration": 3000,
                "changeSummary": {
                    "create": 2
                }
            }
            """, result.Json);
    }

    [Fact]
    public void Add_SecretsAndColours_AreTakenOut()
    {
        var sink = new DiagnosticSink(["KEYEXAMPLE", "ab", "true", "KEYEXAMPLE-LONGER"]);

        sink.Add(new Diagnostic("", Severity.Info, "\u001b[36mKEYEXAMPLE-LONGER\u001b[39m KEYEXAMPLE ab true"));

        Assert.Equal("[secret] [secret] ab true", Assert.Single(sink.Diagnostics).Message);
    }
}
