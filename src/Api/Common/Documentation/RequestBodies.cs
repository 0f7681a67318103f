using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes the bodies of requests by the media type that clients send. Other spellings of JSON are accepted but not described.</summary>
internal sealed class RequestBodies : IOperationFilter
{
    private const string Json = "application/json";

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody?.Content is { } content && content.ContainsKey(Json))
        {
            foreach (var other in content.Keys.Where(type => type is "text/json" or "application/*+json").ToList())
            {
                content.Remove(other);
            }
        }
    }
}
