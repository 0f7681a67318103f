using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Access;
using Onboarding.Domain.Access.Contracts;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Access;

/// <summary>Describes the members of an API client that contain documented versions: one for each dialect that has any.</summary>
internal sealed class ClientProfileMembers(DialectRegistry dialects) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { Properties: not null } client
            && (context.Type.IsAssignableTo(typeof(ClientBody)) || context.Type.IsAssignableTo(typeof(ClientItem))))
        {
            foreach (var dialect in dialects.WithProfiles)
            {
                client.Properties[ClientProfiles.MemberOf(dialect)] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String | JsonSchemaType.Null,
                    Description = $"The documented version of {dialect.Name} that the client uses: {string.Join(", ", dialect.Profiles)}. "
                        + "Left out if the service's setting applies.",
                };
            }

            client.AdditionalProperties = null;
            client.AdditionalPropertiesAllowed = false;
        }
    }
}
