using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Settings;

namespace Onboarding.Api.Common.Http;

/// <summary>
/// Lets pages of the configured origins call the service from a browser (CORS): every method and header, without cookies. Without configured origins
/// there are no CORS headers at all, and browsers keep other pages from reading responses.
/// </summary>
internal static class CrossOrigin
{
    // A page can read these beside the few that every page can.
    private static readonly string[] Readable =
        [HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate, CorrelationId.Header,
            StoredResponse.ReplayHeader];

    private static readonly TimeSpan PreflightAge = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddCrossOrigin(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Settings<CorsOptions>();
        services.AddSingleton(options);
        return options.Origins.Length == 0 ? services : services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(options.Origins).AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(Readable).SetPreflightMaxAge(PreflightAge)));
    }

    /// <summary>Adds the headers, and answers preflight requests, which carry no credentials, before sign-in.</summary>
    public static IApplicationBuilder UseCrossOrigin(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<CorsOptions>().Origins.Length == 0 ? app : app.UseCors();
}
