using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes how clients sign in, so that the page and generated clients can.</summary>
internal sealed class SecuritySchemes(ApiSections sections) : IDocumentFilter
{
    /// <summary>The name of Basic authentication.</summary>
    public const string Basic = "basic";

    /// <summary>The name of bearer tokens and API keys.</summary>
    public const string Bearer = "bearer";

    private static readonly Dictionary<string, OpenApiSecurityScheme> Common = new()
    {
        [Basic] = new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "basic",
            Description = "The client's id as the user and its secret as the password.",
        },
        [Bearer] = new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A token of `POST /onboarding/v1/token`, or a long-lived API key of the client.",
        },
    };

    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var described = sections.All.Where(section => context.ApiDescriptions.Any(call => sections.Of(call) == section)).ToList();
        swaggerDoc.Components ??= new();
        swaggerDoc.Components.SecuritySchemes = Common.Concat(described.SelectMany(section => section.OwnSchemes))
            .ToDictionary(scheme => scheme.Key, IOpenApiSecurityScheme (scheme) => scheme.Value);
        if (context.DocumentName == DescribedDocuments.All2)
        {
            // Swagger 2.0 has no bearer tokens.
            swaggerDoc.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "Authorization",
                Description = $"`Bearer` and a space before it. {Common[Bearer].Description}",
            };
        }

        foreach (var call in context.ApiDescriptions)
        {
            if (swaggerDoc.Paths.TryGetValue("/" + call.RelativePath, out var path)
                && path.Operations is { } operations && operations.TryGetValue(HttpMethod.Parse(call.HttpMethod), out var operation))
            {
                operation.Security = [.. SignIns(call).Select(schemes => Requirement(schemes, swaggerDoc))];
            }
        }
    }

    private IReadOnlyList<IReadOnlyList<string>> SignIns(ApiDescription call)
    {
        var marks = call.ActionDescriptor.EndpointMetadata;
        var policies = marks.OfType<AuthorizeAttribute>().Select(mark => mark.Policy).ToList();
        return policies.Count == 0 || marks.OfType<IAllowAnonymous>().Any() ? []
            : policies.Contains(AccessPolicies.Secret) ? [[Basic]]
            : sections.Of(call)?.SignIns ?? [[Basic], [Bearer]];
    }

    private static OpenApiSecurityRequirement Requirement(IReadOnlyList<string> schemes, OpenApiDocument document)
    {
        var requirement = new OpenApiSecurityRequirement();
        foreach (var scheme in schemes)
        {
            requirement[new OpenApiSecuritySchemeReference(scheme, document)] = [];
        }

        return requirement;
    }
}
