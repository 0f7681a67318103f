using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Access;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.AddClassifierCode;
using Onboarding.Domain.Access;

namespace Onboarding.IntegrationTests.Idempotency;

/// <summary>A dialect of the tests with the minimum that idempotency keys require.</summary>
[Authorize("core")]
[Route("keyed")]
[TakesIdempotencyKey("core", Header, maxLength: 255)]
public sealed class KeyedController(IdempotentCalls calls, Stage stage) : ControllerBase
{
    public const string Header = "Idempotency-Key";

    /// <summary>Adds an API client. The secret is in this response only, and no two secrets are equal.</summary>
    [HttpPost("clients"), HttpPut("clients"), HttpPatch("clients"), HttpPost("others")]
    public Task<IActionResult> Client([FromBody] JsonObject? body, CancellationToken cancellationToken) => calls.Send(
        HttpContext,
        new AddClient(HttpContext.RequestServices.GetRequiredService<ICurrentCaller>().Account.Value, new ClientDraft { Name = body?["name"]?.GetValue<string>(), Dialects = ["core"], Roles = ["reader"] }),
        new(Added),
        keyRequired: false,
        cancellationToken);

    /// <summary>Adds a classifier code. A database rule rejects the second addition.</summary>
    [HttpPost("codes")]
    public Task<IActionResult> Code([FromBody] JsonObject? body, CancellationToken cancellationToken) => calls.Send(
        HttpContext,
        new AddClassifierCode("legalForm", body?["code"]?.GetValue<string>(), null),
        new(added => StoredResponse.Json(201, JsonSerializer.SerializeToUtf8Bytes(new { added.IsNew, added.Code }))),
        keyRequired: true,
        cancellationToken);

    /// <summary>Runs the work of the stage without a body.</summary>
    [HttpPost("staged")]
    public Task<IActionResult> Staged([FromQuery] string name, CancellationToken cancellationToken) => calls.Send(
        HttpContext, new Staged(name), new(runs => StoredResponse.Json(200, JsonSerializer.SerializeToUtf8Bytes(runs))), keyRequired: false, cancellationToken);

    /// <summary>Responds by the profile of the instance.</summary>
    [HttpPost("profiled")]
    public Task<IActionResult> Profiled([FromQuery] string name, CancellationToken cancellationToken) => calls.Send(
        HttpContext, new Staged(name), new(stage.Profile, (runs, profile) => StoredResponse.Json(200, JsonSerializer.SerializeToUtf8Bytes(new { runs, profile }))), keyRequired: false, cancellationToken);

    /// <summary>Responds without a body.</summary>
    [HttpPost("empty")]
    public Task<IActionResult> Silent([FromQuery] string name, CancellationToken cancellationToken) =>
        calls.Send(HttpContext, new Staged(name), new(_ => StoredResponse.Empty(204)), keyRequired: false, cancellationToken);

    private static StoredResponse Added(ClientWithSecret client) => StoredResponse.Json(201, JsonSerializer.SerializeToUtf8Bytes(new { client.ClientId, client.Secret }));
}

/// <summary>A controller without the attribute of idempotency keys.</summary>
[Authorize("core")]
[Route("unmarked")]
public sealed class UnmarkedController(IdempotentCalls calls) : ControllerBase
{
    [HttpPost]
    public Task<IActionResult> Post(CancellationToken cancellationToken) =>
        calls.Send(HttpContext, new Staged("unmarked"), new(_ => StoredResponse.Empty(204)), keyRequired: false, cancellationToken);
}

/// <summary>The outcomes of the tests' dialect, as they are stored.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(ClientWithSecret))]
[JsonSerializable(typeof(AddedClassifierCode))]
[JsonSerializable(typeof(int))]
internal sealed partial class KeyedOutcomes : JsonSerializerContext;

/// <summary>Work that a test defines. Its result is the number of its runs.</summary>
public sealed record Staged(string Name) : ICommand<int>
{
    public string? AuditUser => Name;
}

/// <summary>The work to run, by name.</summary>
public sealed class Stage
{
    private readonly Dictionary<string, (Func<int, Task> Does, int Runs)> _acts = [];

    /// <summary>The profile by which the instance answers.</summary>
    public string Profile { get; init; } = "";

    public void Directs(string name, Func<int, Task> does) => _acts[name] = (does, 0);

    public int Runs(string name) => _acts[name].Runs;

    public async Task<int> Run(string name)
    {
        var (does, runs) = _acts[name];
        _acts[name] = (does, ++runs);
        await does(runs);
        return runs;
    }
}

internal sealed class StagedHandler(Stage stage) : IRequestHandler<Staged, int>
{
    /// <summary>The exception of the database after another unit of work changed the same row.</summary>
    public static Task Met() => throw new DbUpdateConcurrencyException();

    public Task<int> Handle(Staged request, CancellationToken cancellationToken) => stage.Run(request.Name);
}
