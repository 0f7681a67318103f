using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes the responses that any call can get before its action runs, where the action does not describe them itself.</summary>
internal sealed class AuthenticationResponses : IOperationFilter
{
    private static readonly (string Status, string Description)[] Always =
    [
        ("401", "No credentials, or wrong ones."),
        ("403", "The client lacks the dialect or the role."),
        ("429", "Too many requests, or wrong credentials after several failures; the header Retry-After contains the seconds to wait."),
    ];

    private static readonly (string Status, string Description)[] WithBody =
    [
        ("413", "The body is too large."),
        ("415", "The body is not JSON in plain UTF-8."),
        ("503", "The service holds as many bodies as it may; the header Retry-After contains the seconds to wait."),
    ];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.MethodInfo.DeclaringType!.GetCustomAttributes(inherit: true)
            .Concat(context.MethodInfo.GetCustomAttributes(inherit: true)).OfType<AuthorizeAttribute>().Any())
        {
            return;
        }

        operation.Responses ??= [];
        foreach (var (status, description) in operation.RequestBody is null ? Always : [.. Always, .. WithBody])
        {
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = description });
        }
    }
}
