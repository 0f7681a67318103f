using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Common.Preconditions;

namespace Onboarding.Api.Common;

/// <summary>A complete response. As an action result it sends itself.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type of the body; null if there is no body.</param>
/// <param name="Body">The bytes of the body.</param>
public sealed record StoredResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body) : IActionResult
{
    /// <summary>The header that marks a replayed response.</summary>
    public const string ReplayHeader = "Idempotency-Replayed";

    /// <summary>Whether the response is a replay.</summary>
    public bool IsReplay { get; init; }

    /// <summary>The tag of the resource that the response represents (<see cref="IVersioned.Tag"/>); null if it has none.</summary>
    public string? Tag { get; init; }

    /// <summary>Creates a response in JSON.</summary>
    public static StoredResponse Json(int status, ReadOnlyMemory<byte> json) => new(status, "application/json; charset=utf-8", json);

    /// <summary>Creates a response without a body.</summary>
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
