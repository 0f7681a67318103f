using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Onboarding.Api.Common.Errors;

/// <summary>
/// Writes problem details whatever media types the caller accepts: an error has this one form. The writers of the framework write none if
/// <c>Accept</c> does not allow JSON, and an error would be plain text, or a failure.
/// </summary>
/// <param name="problems">Completes a problem.</param>
/// <param name="json">The options of the JSON.</param>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> problems, IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    private const string MediaType = "application/problem+json";

    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        problem.Status ??= http.Response.StatusCode;
        problems.Value.CustomizeProblemDetails?.Invoke(context);

        // Without a token, a caller that has disconnected is not a failure.
        await http.Response.WriteAsJsonAsync(problem, problem.GetType(), json.Value.SerializerOptions, MediaType, CancellationToken.None);
    }
}
