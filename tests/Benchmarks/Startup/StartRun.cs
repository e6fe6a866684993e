using System.Diagnostics;
using System.Text.Json;
using Pulumirpc;
using TencentSsl.Benchmarks.Http2;
using TencentSsl.Benchmarks.Processes;

namespace TencentSsl.Benchmarks.Startup;

/// <summary>Starts a program, follows it to its end point, and ends it.</summary>
internal static class StartRun
{
    public static StartSample Once(ProgramUnderTest program, Uri api)
    {
        var start = Stopwatch.GetTimestamp();
        using var running = RunningProgram.Start(program, api);
        if (program.Until == Until.End)
        {
            return FollowToEnd(running, start);
        }

        var port = running.ReadPort();
        var portLine = Since(start);
        return program.Until == Until.PortLine
            ? new StartSample(portLine, null, null, null, running.PeakMegabytes)
            : FollowToInvoke(running, port, start, portLine);
    }

    private static StartSample FollowToInvoke(RunningProgram running, int port, long start, double portLine)
    {
        using var peer = GrpcPeer.Connect(port);
        peer.Call(EngineCalls.Handshake);
        peer.Call(EngineCalls.GetPluginInfo);
        peer.Call(EngineCalls.CheckConfig);
        peer.Call(EngineCalls.Configure);
        var configure = Since(start);
        var message = peer.Call(EngineCalls.GetCertificate);
        var answer = Since(start);
        if (InvokeResponse.Parser.ParseFrom(message).Return?.Fields["certificateId"].StringValue != StandIn.CertificateId)
        {
            throw new InvalidOperationException("the invoke was not answered with the certificate");
        }

        return new StartSample(portLine, configure, answer, null, running.PeakMegabytes);
    }

    private static StartSample FollowToEnd(RunningProgram running, long start)
    {
        var line = running.Output.ReadLine();
        var answer = Since(start);
        running.WaitForExit();
        var end = Since(start);
        using var report = JsonDocument.Parse(line ?? throw new InvalidOperationException("the script printed nothing"));
        return report.RootElement.GetProperty("certificateId").GetString() == StandIn.CertificateId
            ? new StartSample(null, null, answer, end, report.RootElement.GetProperty("peakKilobytes").GetDouble() / 1024)
            : throw new InvalidOperationException("the script did not read the certificate");
    }

    private static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
