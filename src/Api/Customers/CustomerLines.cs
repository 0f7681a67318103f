using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Api.Customers;

/// <summary>
/// A response of customers, one a line, sent as they are read. A failure on the way aborts the connection, so that the client does not take the lines
/// before it for all.
/// </summary>
/// <param name="customers">The customers.</param>
internal sealed class CustomerLines(IAsyncEnumerable<StoredCustomer> customers) : IActionResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/x-ndjson";

    private const int FlushedBytes = 1 << 16;

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, aborted) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = MediaType;
        var end = "\n"u8.ToArray();
        long waiting = 0;
        await foreach (var customer in customers.WithCancellation(aborted))
        {
            var line = CustomersExport.Line(customer);
            await response.Body.WriteAsync(line, aborted);
            await response.Body.WriteAsync(end, aborted);
            if ((waiting += line.Length) >= FlushedBytes)
            {
                await response.Body.FlushAsync(aborted);
                waiting = 0;
            }
        }
    }
}
