using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Console;

/// <summary>A browser without scripts: it keeps cookies, reads pages and sends their forms.</summary>
internal sealed partial class ConsoleClient(OnboardingApp app)
{
    private readonly Dictionary<string, string> _cookies = [];
    private IReadOnlyList<OnboardingApp> _apps = [app];
    private int _turn;

    /// <summary>A person who has signed in.</summary>
    public static async Task<ConsoleClient> Of(OnboardingApp app, string[] roles, string account = "default", string? name = null, string[]? units = null)
    {
        var person = await Browser.Of(app, roles, account, name, units);
        var client = new ConsoleClient(app) { Person = person };
        client.Keep(person.Cookie);
        return client;
    }

    /// <summary>The person, for what pages do not do.</summary>
    public Browser? Person { get; private init; }

    /// <summary>Sends each request to the next of these instances, as a load balancer does.</summary>
    public void Alternate(IReadOnlyList<OnboardingApp> apps) => _apps = apps;

    /// <summary>Sets a cookie.</summary>
    public void Keep(string cookie) => _cookies[cookie.Split('=', 2)[0]] = cookie.Split('=', 2)[1];

    /// <summary>Forgets all cookies.</summary>
    public void Forget() => _cookies.Clear();

    /// <summary>Reads a page.</summary>
    public Task<ConsoleAnswer> Get(string path, params (string Name, string Value)[] headers) => Send(new(HttpMethod.Get, path), headers);

    /// <summary>The path of the page that was opened last.</summary>
    public string LastPath { get; private set; } = "";

    /// <summary>Reads a page and follows redirections.</summary>
    public async Task<ConsoleAnswer> Open(string path)
    {
        var answer = await Get(LastPath = path);
        for (var i = 0; i < 5 && answer.Location is { } next; i++)
        {
            answer = await Get(LastPath = next);
        }

        return answer;
    }

    /// <summary>Sends fields without a page.</summary>
    public Task<ConsoleAnswer> Post(string path, params (string Name, string Value)[] fields) => Send(new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>Sends a file and fields without a page.</summary>
    public Task<ConsoleAnswer> Send(string path, string fileName, byte[] bytes, params (string Name, string Value)[] fields) =>
        Send(path, [("files", fileName, bytes)], fields);

    /// <summary>Sends files and fields without a page.</summary>
    public Task<ConsoleAnswer> Send(string path, (string Field, string Name, byte[] Bytes)[] files, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        // The hidden fields of a form come first.
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(file.Bytes), file.Field, file.Name);
        }

        return Send(new(HttpMethod.Post, path) { Content = content });
    }

    /// <summary>Sends a file with the hidden fields of a page's form whose action ends with a text, and follows the redirection.</summary>
    public async Task<ConsoleAnswer> Upload(ConsoleAnswer page, string action, string fileName, byte[] bytes, string field = "files")
    {
        var form = page.Page.QuerySelectorAll("form").First(one => one.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)).ToArray();
        var answer = await Send(form.GetAttribute("action")!, [(field, fileName, bytes)], hidden);
        return answer.Location is { } next ? await Open(next) : answer;
    }

    /// <summary>Fills in the form of a page whose action ends with a text, sends it as a browser without scripts does, and follows the redirection.</summary>
    public async Task<ConsoleAnswer> Submit(ConsoleAnswer page, string action, params (string Name, string Value)[] values)
    {
        var form = page.Page.QuerySelectorAll("form").FirstOrDefault(one => one.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form for {action} in {page.Body}");
        var fields = form.QuerySelectorAll("input, textarea, select").Concat(
                form.Id is { } id ? page.Page.QuerySelectorAll($"[form='{id}']").Where(one => !form.Contains(one)) : [])
            .Where(field => field.GetAttribute("name") is not null && !field.HasAttribute("disabled") && field.TagName != "BUTTON")
            .Where(field => field.GetAttribute("type") is not ("checkbox" or "radio" or "file") || field.HasAttribute("checked"))
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field)))
            .Where(field => values.All(value => value.Name != field.Name)).Concat(values).ToArray();
        var answer = form.GetAttribute("method") == "get"
            ? await Get($"{form.GetAttribute("action")}?{string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))}")
            : await Post(form.GetAttribute("action")!, fields);
        return answer.Location is { } next ? await Open(next) : answer;
    }

    /// <summary>Sends a body as it is.</summary>
    public Task<ConsoleAnswer> SendBody(string path, string contentType, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Send(new(HttpMethod.Post, path) { Content = content });
    }

    private static string ValueOf(IElement field) => field.TagName switch
    {
        "TEXTAREA" => field.TextContent,
        "SELECT" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? (field.GetAttribute("type") is "checkbox" or "radio" ? "on" : ""),
    };

    private async Task<ConsoleAnswer> Send(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        using (request)
        {
            if (_cookies.Count > 0)
            {
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }

            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
            using var http = new HttpClient(handler) { BaseAddress = _apps[_turn++ % _apps.Count].Client.BaseAddress };
            using var response = await http.SendAsync(request);
            foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            {
                var (pair, isGone) = (set.Split(';')[0], Gone().IsMatch(set));
                if (isGone)
                {
                    _cookies.Remove(pair.Split('=')[0]);
                }
                else
                {
                    Keep(pair);
                }
            }

            var bytes = await response.Content.ReadAsByteArrayAsync();
            return new(
                (int)response.StatusCode, System.Text.Encoding.UTF8.GetString(bytes), bytes,
                response.Headers.Location?.ToString(),
                response.Headers.Concat(response.Content.Headers).ToDictionary(one => one.Key, one => string.Join(",", one.Value), StringComparer.OrdinalIgnoreCase));
        }
    }

    [GeneratedRegex("expires=Thu, 01 Jan 1970", RegexOptions.IgnoreCase)]
    private static partial Regex Gone();
}

/// <summary>A response of the console.</summary>
internal sealed record ConsoleAnswer(int Status, string Body, byte[] Bytes, string? Location, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The page.</summary>
    public IDocument Page => field ??= new HtmlParser().ParseDocument(Body);

    /// <summary>The text of the page's content.</summary>
    public string Text => Regex.Replace(Page.QuerySelector("main")?.TextContent ?? "", @"\s+", " ").Trim();

    /// <summary>The text of the heading.</summary>
    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    public ConsoleAnswer ShouldBeOk()
    {
        Status.Should().Be((int)HttpStatusCode.OK, Body);
        return this;
    }
}
