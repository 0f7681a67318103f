using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Limits how many requests a second each client may send; anonymous callers share one measure. Off unless <c>RateLimits__RequestsPerSecond</c>
/// says otherwise. Counted by this instance.
/// </summary>
internal static class RateLimits
{
    private const string Anonymous = "";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var rate = configuration.GetValue("RateLimits:RequestsPerSecond", 0);
        var burst = configuration.GetValue("RateLimits:Burst", rate);
        if (rate < 0 || burst < 0 || (rate > 0 && burst == 0))
        {
            throw new InvalidOperationException("RateLimits__RequestsPerSecond is 0 (off) or more, RateLimits__Burst at least 1 where it counts.");
        }

        return rate == 0 ? services : services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetTokenBucketLimiter(context.SignedInClient()?.ClientId ?? Anonymous, _ => Bucket(rate, burst)));
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.Zero;
                rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] =
                    Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>Behind sign-in, so that clients are told apart; nothing where no limit is set.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<IConfiguration>().GetValue("RateLimits:RequestsPerSecond", 0) > 0 ? app.UseRateLimiter() : app;

    private static TokenBucketRateLimiterOptions Bucket(int rate, int burst) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = rate,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
