using Microsoft.AspNetCore.Mvc.Filters;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// Marks the controllers of a dialect whose POST, PUT and PATCH calls may have an idempotency key. Their actions send commands through
/// <see cref="IdempotentCalls"/>. This filter rejects a key that is too long, and hashes the body while the action reads it.
/// </summary>
/// <param name="dialect">The name of the dialect.</param>
/// <param name="header">The header with the key.</param>
/// <param name="maxLength">The greatest length of a key.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesIdempotencyKeyAttribute(string dialect, string header, int maxLength) : Attribute, IResourceFilter
{
    /// <summary>The name of the dialect.</summary>
    public string Dialect { get; } = dialect;

    /// <summary>The header with the key.</summary>
    public string Header { get; } = header;

    /// <summary>The greatest length of a key.</summary>
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

    /// <summary>Returns whether calls with this method may have a key.</summary>
    internal static bool IsTaken(string method) => HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method);
}
