using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Http;
using Onboarding.Api.Common.Settings;
using Onboarding.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Registers the API description: a page for people at /swagger-ui/, Swagger 2.0 at /v2/api-docs, OpenAPI 3 at /v3/api-docs and, one API each, below
/// it.
/// </summary>
internal static class DocumentationModule
{
    private const string Page = "/swagger-ui";
    private static readonly string[] DocumentedProjects = ["Api", "Application", "Domain"];
    private static readonly PathString[] Paths = [Page, DescribedDocuments.Path2, DescribedDocuments.Path3];

    public static IServiceCollection AddDocumentation(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Settings<DocumentationOptions>())
        .AddSingleton<ApiSections>()
        .AddSingleton<Descriptions>()
        .AddTransient<IConfigureOptions<SwaggerGenOptions>, DescribedDocuments>()
        .AddSwaggerGen(swagger =>
        {
            swagger.CustomSchemaIds(SchemaIds.Of);
            swagger.CustomOperationIds(OperationIds.Of);
            foreach (var project in DocumentedProjects)
            {
                swagger.IncludeXmlComments(() => PublicText.Of(project));
            }

            swagger.DescribeAllParametersInCamelCase();
            swagger.SupportNonNullableReferenceTypes();
            swagger.UseAllOfToExtendReferenceSchemas();
            swagger.OperationFilter<StreamedBody>();
            swagger.OperationFilter<UploadedFiles>();
            swagger.OperationFilter<RequestBodies>();
            swagger.OperationFilter<MarkedParameters>();
            swagger.OperationFilter<AllOfResponses>();
            swagger.OperationFilter<ReadResponses>();
            swagger.OperationFilter<ErrorResponses>();
            swagger.OperationFilter<WorkedExamples>();
            swagger.MapType<PartialDate>(() => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" });
            swagger.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });
            swagger.MapType<DialectName>(() => new OpenApiSchema { Type = JsonSchemaType.String });
            swagger.SchemaFilter<CodesAsText>();
            swagger.SchemaFilter<ProblemMembers>();
            swagger.SchemaFilter<WireKinds>();
            swagger.SchemaFilter<RequiredMembers>();
            swagger.SchemaFilter<FieldLimits>();
            swagger.SchemaFilter<ReferencedMembers>();
            swagger.ParameterFilter<ParameterValues>();
            swagger.DocumentFilter<SecuritySchemes>();
            swagger.DocumentFilter<SectionTags>();
            swagger.DocumentFilter<HeadOperations>();
        }).Decorate<ISerializerDataContractResolver, WireTypes>();

    /// <summary>
    /// Adds the description before routing and rate limits. It is public, or behind a sign-in of its own (<c>Documentation__Open</c>).
    /// </summary>
    public static void UseDocumentation(this WebApplication app)
    {
        var isOpen = app.Services.GetRequiredService<DocumentationOptions>().Open ?? app.Environment.IsDevelopment();
        app.UseWhen(
            context => Describes(context.Request.Path),
            pages => Describe(isOpen ? pages : pages.UseSignIn().Use(RequireCaller)));
        app.UseWhen(IsRoot, root => root.Run(RedirectToPages));
    }

    /// <summary>Returns whether a path is that of the page or of a document.</summary>
    public static bool Describes(PathString path) => Paths.Any(own => path.StartsWithSegments(own));

    // The root redirects to the pages for people, or to the page of the API description, for people who open the address of the service in a browser.
    private static bool IsRoot(HttpContext context) =>
        context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method);

    private static Task Respond(HttpContext context, OpenApiSpecVersion version)
    {
        var documents = context.RequestServices.GetRequiredService<ApiSections>();
        if (DescribedDocuments.NameOf(context.Request.Path, version, documents) is not { } name || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode =
                HttpMethods.IsGet(context.Request.Method) ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        return context.RequestServices.GetRequiredService<Descriptions>().Respond(context, name, version);
    }

    private static Task RedirectToPages(HttpContext context)
    {
        var pages = context.RequestServices.GetService<PagesForPeople>();
        context.Response.Redirect($"{context.Request.PathBase}{pages?.Root.Value ?? $"{Page}/"}");
        return Task.CompletedTask;
    }

    private static Task RequireCaller(HttpContext context, RequestDelegate next)
    {
        if (context.RequestPrincipal() is { } caller && (caller.IsSignedIn || caller.Anonymous.IsAny))
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
        app.Map(DescribedDocuments.Path2, branch => branch.Run(context => Respond(context, OpenApiSpecVersion.OpenApi2_0)));
        app.Map(DescribedDocuments.Path3, branch => branch.Run(context => Respond(context, OpenApiSpecVersion.OpenApi3_0)));
        app.UsePageFiles(Page);
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = Page[1..];
            page.DocumentTitle = "Onboarding API";
            page.InjectStylesheet(PageFiles.Style);
            page.InjectJavascript(PageFiles.Script);

            // The list of all types below the calls is long, and each call shows its own.
            page.DefaultModelsExpandDepth(-1);
            page.DisplayOperationId();
            foreach (var section in app.ApplicationServices.GetRequiredService<ApiSections>().All)
            {
                page.SwaggerEndpoint($"..{DescribedDocuments.Path3}/{section.Name}", $"{section.Title} (OpenAPI 3)");
            }

            page.SwaggerEndpoint($"..{DescribedDocuments.Path3}", "All (OpenAPI 3)");
            page.SwaggerEndpoint($"..{DescribedDocuments.Path2}", "All (Swagger 2.0)");
        });
    }
}
