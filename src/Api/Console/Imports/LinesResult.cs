using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Console.Imports;

/// <summary>Rejected records in the format of their file, to download.</summary>
/// <param name="Name">The name of the file, ASCII without quotes.</param>
/// <param name="Lines">The parts of the content.</param>
internal sealed record LinesResult(string Name, IAsyncEnumerable<ReadOnlyMemory<byte>> Lines) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/octet-stream";
        response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"{Name}\"";
        await foreach (var line in Lines.WithCancellation(httpContext.RequestAborted))
        {
            await response.Body.WriteAsync(line, httpContext.RequestAborted);
        }
    }
}
