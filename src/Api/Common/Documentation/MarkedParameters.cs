using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Idempotency;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Describes what the attributes of a controller read from every request: the audit user in the query, or an idempotency key in a header.
/// </summary>
internal sealed class MarkedParameters : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var marks = context.MethodInfo.DeclaringType!.GetCustomAttributes(inherit: true);
        if (marks.OfType<TakesAuditUserAttribute>().SingleOrDefault() is { } user)
        {
            var named = operation.Parameters!.OfType<OpenApiParameter>().Single(parameter => parameter.Name == user.Parameter);
            named.Required = true;
            named.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = user.MaxLength };
        }

        if (marks.OfType<TakesIdempotencyKeyAttribute>().SingleOrDefault() is { } key
            && TakesIdempotencyKeyAttribute.IsTaken(context.ApiDescription.HttpMethod!))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = key.Header,
                In = ParameterLocation.Header,
                Description =
                    "A text that the client chooses. A request that is sent again with the same key is carried out once and gets the same response.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = key.MaxLength },
            });
        }
    }
}
