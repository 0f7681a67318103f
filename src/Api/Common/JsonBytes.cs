using Microsoft.AspNetCore.Mvc;

namespace Onboarding.Api.Common;

/// <summary>An answer whose JSON exists already.</summary>
internal sealed class JsonBytes(int status, ReadOnlyMemory<byte> json) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, context.HttpContext.RequestAborted).AsTask();
    }
}
