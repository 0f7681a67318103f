using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes how clients and persons sign in, so that the page and generated clients can.</summary>
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
        // Swagger 2.0 has no cookies.
        var isVersion2 = context.DocumentName == DescribedDocuments.All2;
        var ofPersons = SessionSchemes.All.Where(_ => !isVersion2 && described.Any(section => section.TakesSessions));
        swaggerDoc.Components.SecuritySchemes = Common.Concat(described.SelectMany(section => section.OwnSchemes)).Concat(ofPersons)
            .ToDictionary(scheme => scheme.Key, IOpenApiSecurityScheme (scheme) => scheme.Value);
        if (isVersion2)
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
                var persons = isVersion2 ? [] : SignInsOfPersons(call);
                operation.Security = [.. SignIns(call).Concat(persons).Select(schemes => Requirement(schemes, swaggerDoc))];
            }
        }
    }

    private IReadOnlyList<IReadOnlyList<string>> SignIns(ApiDescription call)
    {
        var marks = call.ActionDescriptor.EndpointMetadata;
        return !marks.OfType<AuthorizeAttribute>().Any() || marks.OfType<IAllowAnonymous>().Any() ? []
            : NeedsSecret(call) ? [[Basic]]
            : sections.Of(call)?.SignIns ?? [[Basic], [Bearer]];
    }

    private IReadOnlyList<IReadOnlyList<string>> SignInsOfPersons(ApiDescription call)
    {
        var marks = call.ActionDescriptor.EndpointMetadata;
        var session = SessionSchemes.Of(call.HttpMethod, marks);
        return marks.OfType<TakesSessionAttribute>().Any() ? [session, []]
            : sections.Of(call)?.TakesSessions == true && SignIns(call) is { Count: > 0 } && !NeedsSecret(call) ? [session]
            : [];
    }

    private static bool NeedsSecret(ApiDescription call) =>
        call.ActionDescriptor.EndpointMetadata.OfType<AuthorizeAttribute>().Any(mark => mark.Policy == AccessPolicies.Secret);

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
