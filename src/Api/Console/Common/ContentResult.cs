using Microsoft.Net.Http.Headers;
using Onboarding.Application.Customers.GetDocumentContent;

namespace Onboarding.Api.Console.Common;

/// <summary>The content of a document or a file, which the browser shows by itself.</summary>
/// <param name="File">The content.</param>
internal sealed record ContentResult(DocumentFile File) : IResult
{
    // A viewer of the browser styles its own page. Nothing else is loaded for a content.
    private const string Policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        response.Headers[HeaderNames.ContentDisposition] = "inline";
        (response.ContentType, response.ContentLength) = (File.MediaType, File.Bytes.Length);
        return response.Body.WriteAsync(File.Bytes, 0, File.Bytes.Length, httpContext.RequestAborted);
    }
}
