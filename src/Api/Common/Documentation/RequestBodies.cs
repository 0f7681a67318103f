using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Describes the bodies of requests by the media type that clients send; other spellings of JSON are accepted but not described. A body is required
/// unless its action reads an empty one. Actions take null instead, so that a rule reports what is missing.
/// </summary>
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

        if (operation.RequestBody is OpenApiRequestBody body && context.MethodInfo.GetParameters()
            .Any(parameter => parameter.GetCustomAttribute<FromBodyAttribute>() is { EmptyBodyBehavior: not EmptyBodyBehavior.Allow }))
        {
            body.Required = true;
        }
    }
}
