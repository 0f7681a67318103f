using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes a HEAD beside every GET: the same parameters and responses, without bodies.</summary>
internal sealed class HeadOperations : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var path in swaggerDoc.Paths.Values)
        {
            if (path.Operations is { } operations && operations.TryGetValue(HttpMethod.Get, out var get))
            {
                var responses = new OpenApiResponses();
                foreach (var (status, response) in get.Responses ?? [])
                {
                    responses[status] = new OpenApiResponse { Description = response.Description, Headers = response.Headers };
                }

                operations[HttpMethod.Head] = new OpenApiOperation
                {
                    OperationId = get.OperationId is { } id ? $"{id}Headers" : null,
                    Tags = get.Tags,
                    Security = get.Security,
                    Summary = $"The headers of the GET. {get.Summary}",
                    Parameters = get.Parameters,
                    Responses = responses,
                };
            }
        }
    }
}
