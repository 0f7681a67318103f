using System.Buffers;

namespace Onboarding.Api.Common;

/// <summary>
/// Sets one id per request, which the response's header, the audit entry and the logs contain. It uses the caller's id if that has only allowed
/// characters.
/// </summary>
internal sealed class CorrelationId(RequestDelegate next)
{
    /// <summary>The header, in requests and responses.</summary>
    public const string Header = "X-Correlation-Id";

    private const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>Returns the id of a request.</summary>
    public static string Of(HttpContext context) => context.TraceIdentifier;

    public Task InvokeAsync(HttpContext context)
    {
        var sent = context.Request.Headers[Header].ToString();
        context.TraceIdentifier = sent.Length is > 0 and <= MaxLength && !sent.AsSpan().ContainsAnyExcept(Allowed)
            ? sent
            : Guid.NewGuid().ToString("N");
        context.Response.OnStarting(Answer, context);
        return next(context);
    }

    // Set when the response starts, because an exception handler clears the headers that were set before.
    private static Task Answer(object state)
    {
        var context = (HttpContext)state;
        context.Response.Headers[Header] = context.TraceIdentifier;
        return Task.CompletedTask;
    }
}
