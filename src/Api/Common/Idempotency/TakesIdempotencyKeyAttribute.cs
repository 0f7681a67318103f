using Microsoft.AspNetCore.Mvc.Filters;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// Marks the controllers of a dialect whose POST, PUT and PATCH calls may carry an idempotency key. Their actions send commands by
/// <see cref="IdempotentCalls"/>. Rejects a key that is too long, and has the body hashed while the action's reader reads it.
/// </summary>
/// <param name="dialect">The name of the dialect that is spoken.</param>
/// <param name="header">The header that holds the key.</param>
/// <param name="maxLength">The most characters of a key.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesIdempotencyKeyAttribute(string dialect, string header, int maxLength) : Attribute, IResourceFilter
{
    /// <summary>The name of the dialect that is spoken.</summary>
    public string Dialect { get; } = dialect;

    /// <summary>The header that holds the key.</summary>
    public string Header { get; } = header;

    /// <summary>The most characters of a key.</summary>
    public int MaxLength { get; } = maxLength;

    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        var key = IsTaken(http.Request.Method) ? http.Request.Headers[Header].ToString() : "";
        if (key.Length > MaxLength)
        {
            throw new IdempotencyRejectedException(IdempotencyProblem.KeyTooLong);
        }

        http.Features.Set(key.Length == 0 ? IdempotencyKey.None : new IdempotencyKey(new(Dialect), key, HashingStream.Of(http)));
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context) { }

    /// <summary>Whether calls of a method may carry a key.</summary>
    internal static bool IsTaken(string method) => HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method);
}
