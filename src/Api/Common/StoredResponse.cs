using Microsoft.AspNetCore.Mvc;

namespace Onboarding.Api.Common;

/// <summary>An answer in its last form. As a result of an action it sends itself.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type of the body; null where there is no body.</param>
/// <param name="Body">The body, byte for byte.</param>
public sealed record StoredResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body) : IActionResult
{
    /// <summary>The header that marks an answer given before.</summary>
    public const string ReplayHeader = "Idempotency-Replayed";

    /// <summary>Whether it was given before.</summary>
    public bool IsReplay { get; init; }

    /// <summary>An answer in JSON.</summary>
    public static StoredResponse Json(int status, ReadOnlyMemory<byte> json) => new(status, "application/json; charset=utf-8", json);

    /// <summary>An answer without a body.</summary>
    public static StoredResponse Empty(int status) => new(status, null, ReadOnlyMemory<byte>.Empty);

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = Status;
        if (IsReplay)
        {
            response.Headers[ReplayHeader] = "true";
        }

        if (Body.IsEmpty)
        {
            return Task.CompletedTask;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, context.HttpContext.RequestAborted).AsTask();
    }
}
