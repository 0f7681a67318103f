using Microsoft.AspNetCore.WebUtilities;

namespace Onboarding.Api.Common.Errors;

/// <summary>Registers the house's problem details.</summary>
internal static class ErrorsModule
{
    public static IServiceCollection AddCoreExceptionHandler(this IServiceCollection services) => services
        .AddExceptionHandler<CoreExceptionHandler>()
        .AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            // ASP.NET Core knows no title for some statuses (429).
            context.ProblemDetails.Title ??= ReasonPhrases.GetReasonPhrase(context.HttpContext.Response.StatusCode);
            context.ProblemDetails.Extensions["correlationId"] = CorrelationId.Of(context.HttpContext);
        });

    /// <summary>Catches what no dialect catches; also gives bodiless statuses (404, 405, 415, 401) their problem details.</summary>
    public static IApplicationBuilder UseCoreExceptionHandler(this IApplicationBuilder app) => app.UseExceptionHandler().UseStatusCodePages();
}
