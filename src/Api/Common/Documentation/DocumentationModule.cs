using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Http;
using Onboarding.Api.Common.Settings;
using Onboarding.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Registers the API description: a page for people at /swagger-ui/, Swagger 2.0 at /v2/api-docs, OpenAPI 3 at /v3/api-docs.</summary>
internal static class DocumentationModule
{
    private const string Page = "/swagger-ui";
    private const string Version2 = "v2";
    private const string Version3 = "v3";
    private static readonly PathString[] Paths = [Page, $"/{Version2}/api-docs", $"/{Version3}/api-docs"];

    public static IServiceCollection AddDocumentation(this IServiceCollection services) =>
        services.AddSingleton<Descriptions>().AddSwaggerGen(swagger =>
    {
        foreach (var name in new[] { Version2, Version3 })
        {
            swagger.SwaggerDoc(name, new OpenApiInfo
            {
                Title = "Onboarding",
                Version = "v1",
                Description = "Customer onboarding: published dialects over one customer master, and the core API.",
            });
        }

        swagger.DocInclusionPredicate((_, _) => true);
        swagger.CustomSchemaIds(type => type.FullName!.Replace("Onboarding.", "", StringComparison.Ordinal).Replace('+', '.').Split('`')[0]
            + string.Concat(type.GetGenericArguments().Select(argument => "." + argument.Name)));
        swagger.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "Onboarding.Api.xml"), includeControllerXmlComments: true);
        swagger.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "Onboarding.Application.xml"));
        swagger.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "Onboarding.Domain.xml"));
        swagger.DescribeAllParametersInCamelCase();
        swagger.OperationFilter<StreamedBody>();
        swagger.OperationFilter<WorkedExamples>();
        swagger.OperationFilter<MarkedParameters>();
        swagger.OperationFilter<AllOfResponses>();
        swagger.OperationFilter<ReadResponses>();
        swagger.OperationFilter<ErrorResponses>();
        swagger.MapType<PartialDate>(() => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" });
        swagger.DocumentFilter<HeadOperations>();
        swagger.SchemaFilter<CodesAsText>();
        swagger.SchemaFilter<ProblemMembers>();
        swagger.SchemaFilter<WireKinds>();
    }).Decorate<ISerializerDataContractResolver, WireTypes>();

    /// <summary>
    /// Adds the description before routing and rate limits. It is public, or behind a sign-in of its own (<c>Documentation__Open</c>).
    /// </summary>
    public static void UseDocumentation(this WebApplication app)
    {
        var isOpen = app.Configuration.Settings<DocumentationOptions>().Open ?? app.Environment.IsDevelopment();
        app.UseWhen(
            context => Paths.Any(path => context.Request.Path.StartsWithSegments(path)),
            pages => Describe(isOpen ? pages : pages.UseSignIn().Use(RequireCaller)));
        app.UseWhen(IsRoot, root => root.Run(RedirectToPage));
    }

    // The root redirects to the page, for people who open the address of the service in a browser.
    private static bool IsRoot(HttpContext context) =>
        context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method);

    private static Task Respond(HttpContext context, string name, OpenApiSpecVersion version)
    {
        if (context.Request.Path.HasValue || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = context.Request.Path.HasValue ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        return context.RequestServices.GetRequiredService<Descriptions>().Respond(context, name, version);
    }

    private static Task RedirectToPage(HttpContext context)
    {
        context.Response.Redirect($"{context.Request.PathBase}{Page}/");
        return Task.CompletedTask;
    }

    private static Task RequireCaller(HttpContext context, RequestDelegate next)
    {
        if (context.RequestPrincipal() is { } caller && (caller.Client is not null || caller.Anonymous.IsAny))
        {
            return next(context);
        }

        AccessDenied.Challenge(context.Response);
        return Task.CompletedTask;
    }

    // In a branch of its own: otherwise each of these middlewares would compare every request of the service with its route.
    private static void Describe(IApplicationBuilder app)
    {
        app.Use(CachePolicy.AllowStoring);
        app.Map($"/{Version2}/api-docs", branch => branch.Run(context => Respond(context, Version2, OpenApiSpecVersion.OpenApi2_0)));
        app.Map($"/{Version3}/api-docs", branch => branch.Run(context => Respond(context, Version3, OpenApiSpecVersion.OpenApi3_0)));
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = Page[1..];
            page.DocumentTitle = "Onboarding API";
            page.SwaggerEndpoint("/v3/api-docs", "OpenAPI 3");
            page.SwaggerEndpoint("/v2/api-docs", "Swagger 2.0");
        });
    }
}
