using Grpc.Core;
using Microsoft.AspNetCore.Http;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Tests.Hosting;

public sealed class MetadataHeadersTests
{
    [Fact]
    public void Read_OfHeaders_LeavesPseudoHeadersOutAndDecodesBinaryOnes()
    {
        var headers = new HeaderDictionary
        {
            [":path"] = "/a/B",
            ["X-Text"] = new[] { "one", "two" },
            ["x-padded-bin"] = "AP8=",
            ["x-bare-bin"] = "AP8",
        };

        var metadata = MetadataHeaders.Read(headers);

        Assert.Equal(["one", "two"], metadata.GetAll("x-text").Select(entry => entry.Value));
        Assert.Equal([0, 255], metadata.GetValueBytes("x-padded-bin")!);
        Assert.Equal([0, 255], metadata.GetValueBytes("x-bare-bin")!);
        Assert.Equal(4, metadata.Count);
    }

    [Fact]
    public void Write_OfMetadata_EncodesBinaryOnesAndKeepsRepeatedOnes()
    {
        var headers = new HeaderDictionary();

        MetadataHeaders.Write(new Metadata { { "x", "1" }, { "x", "2" }, { "y-bin", new byte[] { 0, 255 } } }, headers);

        Assert.Equal(["1", "2"], headers["x"].ToArray());
        Assert.Equal("AP8=", headers["y-bin"]);
    }
}
