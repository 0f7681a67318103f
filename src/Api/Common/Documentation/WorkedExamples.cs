using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Adds the requests in a dialect's folder Examples to the description: <c>Examples/&lt;operation&gt;.&lt;name&gt;.json</c>.</summary>
internal sealed class WorkedExamples : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var controller = context.MethodInfo.DeclaringType!;
        var folder =
            $"{controller.Namespace}.Examples.{controller.Name.Replace("Controller", "", StringComparison.Ordinal)}.{context.MethodInfo.Name}.";
        var assembly = controller.Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order())
        {
            using var file = assembly.GetManifestResourceStream(resource)!;
            var example = JsonNode.Parse(file);
            foreach (var content in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
            {
                content.Examples ??= new Dictionary<string, IOpenApiExample>();
                content.Examples[resource[folder.Length..^".json".Length]] = new OpenApiExample { Value = example };
            }
        }
    }
}
