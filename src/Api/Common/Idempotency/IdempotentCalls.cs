using MediatR;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// Sends the commands of controllers marked with <see cref="TakesIdempotencyKeyAttribute"/>: at most once for each key. A call that was accepted
/// before gets the same response again. A rejected call leaves its key free.
/// </summary>
public sealed class IdempotentCalls(
    IMediator mediator, IdempotencyClaim claim, IIdempotentOutcomes outcomes, RunningKeys running, ICurrentCaller caller)
{
    /// <summary>Carries out a command, or returns the earlier response. Rejects with <see cref="IdempotencyRejectedException"/>.</summary>
    /// <param name="context">The current request.</param>
    /// <param name="command">The command.</param>
    /// <param name="form">Renders the response from the command's outcome.</param>
    /// <param name="keyRequired">Whether a call without a key is rejected.</param>
    /// <param name="cancellationToken">Cancels the call until the unit of work begins.</param>
    /// <param name="replaces">Whether the outcome replaces a stored one of the same key, because the earlier request no longer applies.</param>
    public async Task<IActionResult> Send<T>(
        HttpContext context, ICommand<T> command, ResponseRenderer<T> form, bool keyRequired, CancellationToken cancellationToken,
            bool replaces = false)
    {
        if (await IdempotencyKey.Of(context).CallKey(caller, context, cancellationToken) is not { } key)
        {
            return keyRequired
                ? throw new IdempotencyRejectedException(IdempotencyProblem.KeyMissing)
                : form.Render(await mediator.Send(command, cancellationToken));
        }

        // Entered before the stored outcomes are read: a call that comes after one that has ended finds its outcome.
        using var noted = running.Begin(key) ?? throw new IdempotencyRejectedException(IdempotencyProblem.StillRunning);
        return (replaces ? null : await Replay(key, command, form, cancellationToken)) ?? await Execute(
            key, command, form, replaces, cancellationToken);
    }

    private async Task<IActionResult> Execute<T>(
        IdempotentCallKey key, ICommand<T> command, ResponseRenderer<T> form, bool replaces, CancellationToken cancellationToken)
    {
        claim.Set(key, form.Profile, replaces);
        try
        {
            var outcome = await mediator.Send(command, cancellationToken);
            if (!claim.IsTaken)
            {
                return form.Render(outcome);
            }
        }
        finally
        {
            claim.Clear();
        }

        return await Replay(key, command, form, cancellationToken) ?? throw new IdempotencyRejectedException(IdempotencyProblem.StillRunning);
    }

    private async Task<IActionResult?> Replay<T>(
        IdempotentCallKey key, ICommand<T> command, ResponseRenderer<T> form, CancellationToken cancellationToken)
    {
        if (await outcomes.Find<T>(key, cancellationToken) is not { } found)
        {
            return null;
        }

        if (!key.HasSameRequest(found.RequestHash))
        {
            throw new IdempotencyRejectedException(IdempotencyProblem.KeyReused);
        }

        if (found.Outcome is not { } outcome || form.RenderBy(outcome.Profile, outcome.Result) is not { } answer)
        {
            throw new IdempotencyRejectedException(IdempotencyProblem.ResponseLost);
        }

        Application.Common.Telemetry.Count(command.GetType().Name, "replayed");
        return answer with { IsReplay = true };
    }
}
