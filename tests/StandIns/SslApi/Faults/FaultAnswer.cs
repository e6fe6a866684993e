using Microsoft.AspNetCore.Http;

namespace TencentSsl.StandIns.SslApi.Faults;

/// <summary>How a fault is played: its status (0 for none) and what goes out in place of the right answer.</summary>
internal sealed record FaultAnswer(int Status, FaultAnswer.Player PlayAsync)
{
    public delegate Task Player(HttpContext context, byte[] answer, TimeProvider timeProvider);
}
