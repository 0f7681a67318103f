using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>Sends an answer as it was rendered, the first time or again.</summary>
internal sealed class AnswerBytes(StoredAnswer answer, bool isReplay) : IActionResult
{
    /// <summary>The header that marks an answer given before.</summary>
    public const string ReplayHeader = "Idempotency-Replayed";

    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = answer.Status;
        if (isReplay)
        {
            response.Headers[ReplayHeader] = "true";
        }

        if (answer.Body.IsEmpty)
        {
            return Task.CompletedTask;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        return response.Body.WriteAsync(answer.Body, context.HttpContext.RequestAborted).AsTask();
    }
}
