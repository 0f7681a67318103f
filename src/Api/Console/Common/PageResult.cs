using Microsoft.Net.Http.Headers;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>A page.</summary>
/// <param name="Component">The component of its content.</param>
/// <param name="Title">The English title, which is also the key of its translation, or a name of the data.</param>
/// <param name="Parameters">The parameters of the component.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="Findings">The reasons for which a form was rejected.</param>
internal sealed record PageResult(
    Type Component, string Title, IReadOnlyList<(string Name, object? Value)> Parameters, int Status, IReadOnlyList<Finding> Findings) : IResult
{
    /// <summary>Whether the title is a name of the data, which is shown as it is.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The parameters of the page, if they are not those of the address: a form that is rejected keeps those of its list.</summary>
    public IQueryCollection? Query { get; init; }

    /// <summary>The token of the session, if it is not the one of the request's cookie: a sign-in has just made a new one.</summary>
    public string? Token { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ConsolePageWriter>().Write(httpContext, this);
}

/// <summary>An error page.</summary>
/// <param name="Status">The status of the response.</param>
internal sealed record ErrorResult(int Status) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ConsolePageWriter>().WriteError(httpContext, Status, []);
}

/// <summary>Leads to another page, which the browser reads (303).</summary>
/// <param name="Location">The address.</param>
internal sealed record SeeOther(string Location) : IResult
{
    /// <summary>Whether the other page replaces the whole page, also if the request is for a part of it.</summary>
    public bool IsForWholePage { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (IsForWholePage && httpContext.Request.Headers.ContainsKey(ConsolePageWriter.Partial))
        {
            // The script would follow a redirection and put the other page into a part of this one.
            httpContext.Response.Headers["HX-Redirect"] = Location;
            return Task.CompletedTask;
        }

        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers[HeaderNames.Location] = Location;
        return Task.CompletedTask;
    }
}
