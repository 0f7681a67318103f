using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>The documents of the description: one with all calls in two formats, and one in OpenAPI 3 for each API.</summary>
/// <param name="sections">The APIs.</param>
/// <param name="options">The contact.</param>
/// <param name="address">The address of the service.</param>
internal sealed class DescribedDocuments(ApiSections sections, DocumentationOptions options, PublicAddress address)
    : IConfigureOptions<SwaggerGenOptions>
{
    /// <summary>The name of the document in Swagger 2.0.</summary>
    public const string All2 = "v2";

    private const string All3 = "v3";

    /// <summary>The path of the document in Swagger 2.0.</summary>
    public static PathString Path2 { get; } = "/v2/api-docs";

    /// <summary>The path of the documents in OpenAPI 3.</summary>
    public static PathString Path3 { get; } = "/v3/api-docs";

    /// <summary>Returns the name of a document; null if there is none under this path.</summary>
    /// <param name="rest">The path after that of the format: empty for the document with all calls.</param>
    /// <param name="version">The version of the format.</param>
    /// <param name="sections">The APIs.</param>
    public static string? NameOf(PathString rest, OpenApiSpecVersion version, ApiSections sections) =>
        !rest.HasValue ? (version == OpenApiSpecVersion.OpenApi2_0 ? All2 : All3)
        : version == OpenApiSpecVersion.OpenApi2_0 ? null
        : sections.All.FirstOrDefault(section => rest == $"/{section.Name}")?.Name;

    /// <inheritdoc/>
    public void Configure(SwaggerGenOptions options)
    {
        foreach (var name in new[] { All2, All3 })
        {
            options.SwaggerDoc(name, Info("Onboarding", "Customer onboarding: published dialects over one customer master, and the core API."));
        }

        foreach (var section in sections.All)
        {
            options.SwaggerDoc(section.Name, Info($"Onboarding: {section.Title}", section.Text));
        }

        // A server without a host is the one that served the document.
        options.AddServer(new OpenApiServer { Url = address.Configured ?? "/" });
        options.DocInclusionPredicate((name, call) => name is All2 or All3 || sections.Of(call)?.Name == name);
        options.TagActionsBy(call => [sections.TagOf(call)]);
        options.OrderActionsBy(sections.SortKeyOf);
    }

    private OpenApiInfo Info(string title, string text) => new()
    {
        Title = title,
        Version = "v1",
        Description = text,
        License = new() { Name = "MIT", Url = new("https://opensource.org/license/mit") },
        Contact = new()
        {
            Name = options.ContactName,
            Email = options.ContactEmail,
            Url = options.ContactUrl is { Length: > 0 } url ? new Uri(url) : null,
        },
    };
}
