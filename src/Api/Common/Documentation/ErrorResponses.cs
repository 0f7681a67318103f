using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Idempotency;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Marks an action whose change can be conditional: it is rejected with 412 if the stored resource is not in the state of If-Match or If-None-Match.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConditionalChangeAttribute : Attribute;

/// <summary>
/// Describes the responses that any call can get beside those that its action states, and the bodies of all errors: problem details in the core API,
/// in a dialect the type that it registers. <c>eng/fuzz</c> finds what is missing here.
/// </summary>
/// <param name="dialects">The dialects' paths.</param>
internal sealed class ErrorResponses(IEnumerable<DialectPaths> dialects) : IOperationFilter
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    private static readonly (string Status, string Description)[] Always =
    [
        ("401", "No credentials where they are required, or wrong ones."),
        ("429", "Too many requests, or wrong credentials after several failures; the header Retry-After contains the seconds to wait."),
    ];

    private static readonly (string Status, string Description) Forbidden =
        ("403", "The client lacks the dialect or the role, or a page of another site sent the request.");

    private static readonly (string Status, string Description) Defective = ("400", "The request is defective.");

    private static readonly (string Status, string Description) Missing = ("404", "A part of the path names nothing that exists.");

    private static readonly (string Status, string Description) Changed =
        ("412", "The stored resource is not in the state of If-Match or If-None-Match.");

    // A call with an idempotency key reads its body also if it needs none: the key stands for the whole request.
    private static readonly (string Status, string Description)[] WithUnneededBody =
    [
        Defective,
        ("408", "The body arrived too slowly."),
        ("413", "The body is too large."),
    ];

    private static readonly (string Status, string Description)[] WithBody =
    [
        .. WithUnneededBody,
        ("415", "The body is not of a described media type in plain UTF-8."),
        ("503", "The service holds as many bodies as it may; the header Retry-After contains the seconds to wait."),
    ];

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var path = new PathString("/" + context.ApiDescription.RelativePath);
        var dialect = dialects.FirstOrDefault(one => one.IsOfDialect(path));
        operation.Responses ??= [];
        var rejected = (dialect?.Described.RejectedStatus ?? StatusCodes.Status400BadRequest).ToString(CultureInfo.InvariantCulture);
        foreach (var (status, description) in Possible(operation, context, rejected, isCore: dialect is null))
        {
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = description });
        }

        foreach (var (status, response) in operation.Responses.Where(one => one.Key[0] is '4' or '5'))
        {
            if (response is OpenApiResponse one && (dialect is null || one.Content is null or { Count: 0 }))
            {
                var body = dialect is null ? typeof(ProblemDetails) : status == rejected ? dialect.Described.Rejection : dialect.Described.Failure;
                one.Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [dialect is null ? Problem : Json] = new OpenApiMediaType
                    {
                        Schema = context.SchemaGenerator.GenerateSchema(body, context.SchemaRepository),
                    },
                };
            }
        }
    }

    private static IEnumerable<(string Status, string Description)> Possible(
        OpenApiOperation operation, OperationFilterContext context, string rejected, bool isCore)
    {
        var method = context.ApiDescription.HttpMethod!;
        var marks = context.MethodInfo.GetCustomAttributes(inherit: true);
        var all = marks.Concat(context.MethodInfo.DeclaringType!.GetCustomAttributes(inherit: true)).ToList();
        var isAuthorized = all.OfType<AuthorizeAttribute>().Any();
        var takesKey = all.OfType<TakesIdempotencyKeyAttribute>().Any() && TakesIdempotencyKeyAttribute.IsTaken(method);
        return
        [
            // A header that cannot be read, an idempotency key that is too long, or a query parameter that is not known.
            .. isCore || takesKey || all.OfType<KnownParametersOnlyAttribute>().Any()
                ? [(rejected, Defective.Description)]
                : Array.Empty<(string, string)>(),
            .. Always,
            .. isAuthorized || !HttpMethods.IsGet(method) ? [Forbidden] : Array.Empty<(string, string)>(),
            .. HasPathParameters(context.ApiDescription) ? [Missing] : Array.Empty<(string, string)>(),
            .. marks.OfType<ConditionalChangeAttribute>().Any() ? [Changed] : Array.Empty<(string, string)>(),
            .. operation.RequestBody is not null ? WithBody : takesKey ? WithUnneededBody : [],
        ];
    }

    private static bool HasPathParameters(ApiDescription description) =>
        description.ParameterDescriptions.Any(parameter => parameter.Source == BindingSource.Path);
}
