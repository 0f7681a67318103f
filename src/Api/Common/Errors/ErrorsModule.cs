using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Common.Errors.Catalogue;

namespace Onboarding.Api.Common.Errors;

/// <summary>Registers the problem details of the core API.</summary>
internal static class ErrorsModule
{
    public static IServiceCollection AddCoreExceptionHandler(this IServiceCollection services) => services
        .Prepend<IProblemDetailsWriter, ProblemWriter>()
        .AddExceptionHandler<CoreExceptionHandler>()
        .AddSingleton<MissingPaths>()
        .AddSingleton<ErrorCatalogue>()
        .Scan(scan => scan.FromAssemblyOf<IErrorSource>().AddClasses(classes => classes.AssignableTo<IErrorSource>(), publicOnly: false)
            .As<IErrorSource>().WithSingletonLifetime())
        .AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            // ASP.NET Core has no title for some statuses (429).
            context.ProblemDetails.Title ??= ReasonPhrases.GetReasonPhrase(context.HttpContext.Response.StatusCode);
            if (context.ProblemDetails.Status == StatusCodes.Status404NotFound
                && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
            {
                context.ProblemDetails.Detail = context.HttpContext.RequestServices.GetRequiredService<MissingPaths>()
                    .Explain(context.HttpContext.Request.Path);
            }

            ProblemTypes.Complete(context.ProblemDetails, context.HttpContext.Request.PathBase);
            context.ProblemDetails.Extensions["correlationId"] = CorrelationId.Of(context.HttpContext);
        });

    // The first writer that can write is used; MVC has added its own.
    private static IServiceCollection Prepend<TService, TImplementation>(this IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Singleton(typeof(TService), typeof(TImplementation)));
        return services;
    }

    /// <summary>Handles what no dialect handles. Also adds problem details to responses without a body (404, 405, 415, 401).</summary>
    public static IApplicationBuilder UseCoreExceptionHandler(this IApplicationBuilder app) => app.UseExceptionHandler().UseStatusCodePages();
}
