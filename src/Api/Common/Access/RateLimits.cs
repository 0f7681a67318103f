using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Settings;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Limits the requests a second of each client, each person, and each network address without sign-in. Off unless
/// <c>RateLimits__RequestsPerSecond</c> is set. Each instance counts its own requests.
/// </summary>
internal static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Settings<RateLimitOptions>();
        var (rate, burst) = (options.RequestsPerSecond, options.Burst ?? options.RequestsPerSecond);
        return rate == 0 ? services : services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => ChecksCredentials(context)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(PartitionOf(context), _ => Bucket(rate, burst)));
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.Zero;
                rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] =
                    Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>Adds the rate limiter if a limit is set. It comes after sign-in, because it counts by client.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<IConfiguration>().Settings<RateLimitOptions>().RequestsPerSecond > 0 ? app.UseRateLimiter() : app;

    private static bool ChecksCredentials(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ChecksCredentialsAttribute>() is not null;

    // An id never equals an address.
    private static string PartitionOf(HttpContext context) =>
        (context.SignedInClient()?.ClientId ?? context.SignedInPerson()?.PersonId) is { } id
        ? "client " + id
        : "address " + CallerNetwork.Of(context.Connection.RemoteIpAddress);

    private static TokenBucketRateLimiterOptions Bucket(int rate, int burst) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = rate,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}

/// <summary>
/// Marks calls that check the credentials in their body. The limit for callers without sign-in does not apply to them: otherwise other programs at
/// the same address could use it up and keep a client with correct credentials out. Wrong credentials are slowed by their id and address.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChecksCredentialsAttribute : Attribute;
