using Microsoft.OpenApi;
using Onboarding.Api.Common.Bodies;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Marks an action whose body is one or more files of any media type, which it reads as a stream.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesFilesAttribute : Attribute;

/// <summary>Describes such a body: files as parts of a form, or one file as the body.</summary>
internal sealed class UploadedFiles : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.MethodInfo.IsDefined(typeof(TakesFilesAttribute), inherit: false))
        {
            return;
        }

        var parts = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["files"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = File(),
                    Description = "The files. The names of the parts do not matter, those of the files do.",
                },
            },
            Required = new HashSet<string> { "files" },
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [MultipartObjects.MediaType] = new OpenApiMediaType { Schema = parts },
                ["application/octet-stream"] = new OpenApiMediaType { Schema = File() },
            },
        };
    }

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
