using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Onboarding.Application.Common.Preconditions;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes 304 for the reads of resources that have an entity tag.</summary>
internal sealed class ReadResponses : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (HttpMethods.IsGet(context.ApiDescription.HttpMethod!)
            && context.ApiDescription.SupportedResponseTypes.Any(IsVersioned))
        {
            operation.Responses ??= [];
            operation.Responses.TryAdd("304", new OpenApiResponse { Description = "The representation has the tag of If-None-Match." });
        }
    }

    private static bool IsVersioned(ApiResponseType response) =>
        response.StatusCode == StatusCodes.Status200OK && typeof(IVersioned).IsAssignableFrom(response.Type);
}
