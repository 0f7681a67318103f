using Onboarding.Api.Common.Bodies;

namespace Onboarding.Api.Common.Http;

/// <summary>Registers what holds for every response of the service: correlation id, HEAD, caching, compression and other origins.</summary>
internal static class HttpModule
{
    public static IServiceCollection AddHttpBasics(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCompression().AddCrossOrigin(configuration);

    /// <summary>Adds them before all middleware that writes responses, so that failures and rejections have them too.</summary>
    public static IApplicationBuilder UseHttpBasics(this IApplicationBuilder app) => app
        .UseMiddleware<CorrelationId>()
        .UseMiddleware<HeadRequests>()
        .UseMiddleware<ChunkedBodies>()
        .UseMiddleware<CachePolicy>()
        .UseResponseCompression()
        .UseCrossOrigin();
}
