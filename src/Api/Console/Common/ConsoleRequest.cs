using System.Diagnostics.CodeAnalysis;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Errors;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>A request of a page: its parameters or its form, and the responses that pages have.</summary>
internal sealed class ConsoleRequest(HttpContext context, IFormCollection? form, IQueryCollection? parameters = null)
{
    /// <summary>The field with the version of the resource that the page showed.</summary>
    public const string VersionField = "_version";

    /// <summary>The parameter or field with the path to which a page leads back.</summary>
    public const string ReturnParameter = "returnTo";

    /// <summary>The parameter with the code of what has just been done, which the page says.</summary>
    public const string DoneParameter = "done";

    /// <summary>The request.</summary>
    public HttpContext Context => context;

    /// <summary>The form; null for a page that is only read.</summary>
    public IFormCollection? Form => form;

    /// <summary>The file of a form that is read while it arrives; null if there is none.</summary>
    public StreamedFile? File { get; init; }

    /// <summary>The person. Throws if the page is open without a session and there is none.</summary>
    public KnownPerson Person => context.SignedInPerson() ?? throw new NotFound("Session");

    /// <summary>Cancels the request.</summary>
    public CancellationToken Cancelled => context.RequestAborted;

    /// <summary>Returns a service of the request.</summary>
    public T Service<T>() where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>Sends a command or a query.</summary>
    public Task<T> Send<T>(IRequest<T> message) => Service<IMediator>().Send(message, Cancelled);

    /// <summary>Returns a query parameter or a field of the form, without white space around it; null if it is blank or not sent.</summary>
    public string? Text(string name)
    {
        var text = Values(name).ToString();
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>Returns this request as that of a page that is read with other parameters.</summary>
    public ConsoleRequest WithParameters(IQueryCollection others) => new(context, null, others);

    /// <summary>Returns the values of a name that may be sent several times.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. Values(name).OfType<string>().Where(text => text.Length > 0)];

    /// <summary>Returns whether a box was ticked. Throws <see cref="InvalidInput"/> for a value that a box does not have.</summary>
    public bool IsTicked(string name) => Text(name) switch
    {
        null => false,
        "on" => true,
        _ => throw new InvalidInput([Finding.Of(CoreExceptionHandler.UnreadableParameter, $"/{name}", name)]),
    };

    private StringValues Values(string name) => form is null ? (parameters ?? context.Request.Query)[name] : form[name];

    /// <summary>Returns an identifier of the route. Throws <see cref="NotFound"/> if it is none.</summary>
    public Guid Id(string name = "id") =>
        Guid.TryParse(Route(name), out var id) ? id : throw new NotFound("Page");

    /// <summary>Returns a value of the route.</summary>
    public string Route(string name) => context.Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>Requires the version that the page showed for the commands that follow, if the form has one.</summary>
    public void RequireShownVersion()
    {
        if (Text(VersionField) is { } version)
        {
            Service<Precondition>().Set([version], null);
        }
    }

    /// <summary>Returns a page.</summary>
    /// <typeparam name="T">The component of its content.</typeparam>
    /// <param name="title">The English title, which is also the key of its translation.</param>
    /// <param name="parameters">The parameters of the component.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "Handlers find all responses at the request.")]
    public IResult Page<T>(string title, params (string Name, object? Value)[] parameters) where T : IComponent =>
        new PageResult(typeof(T), title, parameters, StatusCodes.Status200OK, []);

    /// <summary>Returns a page whose title is a name of the data, such as that of a customer. It is shown as it is in every language.</summary>
    /// <typeparam name="T">The component of its content.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="parameters">The parameters of the component.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "Handlers find all responses at the request.")]
    public IResult NamedPage<T>(string name, params (string Name, object? Value)[] parameters) where T : IComponent =>
        new PageResult(typeof(T), name, parameters, StatusCodes.Status200OK, []) { IsNamed = true };

    /// <summary>Leads to another page of the console.</summary>
    /// <param name="path">The path with its query.</param>
    /// <param name="done">The code of what was done, which that page says.</param>
    public IResult See(string path, string? done = null) => new SeeOther(
        context.Request.PathBase + (done is null ? path
            : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{DoneParameter}={Uri.EscapeDataString(done)}"));

    /// <summary>Returns an error page.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Handlers find all responses at the request.")]
    public IResult Error(int status) => new ErrorResult(status);

    /// <summary>
    /// Runs an action. If it is rejected, the page is shown again with the reasons and with what the person had entered.
    /// </summary>
    /// <param name="action">Sends the commands and returns what follows.</param>
    /// <param name="again">Returns the page with the form.</param>
    public async Task<IResult> Submit(Func<Task<IResult>> action, Func<Task<IResult>> again)
    {
        try
        {
            return await action();
        }
        catch (RejectedException rejection) when (rejection is not NotPermitted)
        {
            Service<Precondition>().Set(null, null);
            var status = ExceptionStatus.Of(rejection);
            return await again() is PageResult page ? page with { Status = status, Findings = rejection.Findings } : new ErrorResult(status);
        }
    }

    /// <summary>The path to which a page leads back, if it is one of the console; otherwise null.</summary>
    public string? ReturnTo => Text(ReturnParameter) is { } path && IsOwn(path) ? path : null;

    /// <summary>The path and the query of the request, without those of the base path.</summary>
    public string Address => context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();

    /// <summary>Returns whether a text is a path of the console.</summary>
    public static bool IsOwn(string path) =>
        (path == ConsoleModule.Root || path.StartsWith(ConsoleModule.Root + "/", StringComparison.Ordinal)
            || path.StartsWith(ConsoleModule.Root + "?", StringComparison.Ordinal))
        && path.All(letter => letter is > ' ' and < '\x7F' and not '\\');

    /// <summary>The program that the person uses, as it calls itself.</summary>
    public string? Program => context.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null;
}
