using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Application.Common.Keys.RotateKeys;

namespace Onboarding.Api.Common.CommandLine;

/// <summary><c>keys rotate</c>: a new key for all new data, on every instance within about a second.</summary>
internal sealed class KeysCommand(IServiceScopeFactory scopes) : ICliCommand
{
    private readonly Option<bool> _json = new("--json") { Description = "Prints one line of JSON." };

    public Command CreateCommand()
    {
        var rotate = new Command("rotate", "Makes a new key for new data; what the others protect they go on opening.") { _json };
        rotate.SetAction(Rotate);
        return new("keys", "The keys that protect bearer tokens and what is stored encrypted.") { rotate };
    }

    private async Task Rotate(ParseResult result, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RotateKeys(), cancellationToken);
        var output = result.InvocationConfiguration.Output;
        await output.WriteLineAsync(result.GetValue(_json) ? JsonSerializer.Serialize(new { key }, JsonSerializerOptions.Web) : $"new key  {key}");
    }
}
