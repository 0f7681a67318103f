using MediatR;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// How controllers marked <see cref="TakesIdempotencyKeyAttribute"/> send their commands: at most once a key. A call that was accepted before is
/// answered as it was then; a rejected one left its key free.
/// </summary>
public sealed class IdempotentCalls(IMediator mediator, Claim claim, IKeptOutcomes kept, RunningKeys running, ICurrentCaller caller)
{
    /// <summary>Carries out a command whose answer shows the whole outcome, or gives the answer that it was given before. Rejects by <see cref="IdempotencyRefused"/>.</summary>
    /// <param name="context">The request at hand.</param>
    /// <param name="command">The command.</param>
    /// <param name="form">How its outcome becomes the answer.</param>
    /// <param name="keyRequired">Whether a call without a key is rejected.</param>
    /// <param name="cancellationToken">Counts until the unit of work begins.</param>
    public Task<IActionResult> Send<T>(HttpContext context, ICommand<T> command, AnswerForm<T> form, bool keyRequired, CancellationToken cancellationToken) =>
        Send(context, command, static outcome => outcome, form, keyRequired, cancellationToken);

    /// <summary>The same for a command whose outcome holds more than its answer shows: only what is shown is kept under the key.</summary>
    /// <param name="context">The request at hand.</param>
    /// <param name="command">The command.</param>
    /// <param name="keep">What the answer shows of the outcome. Pure.</param>
    /// <param name="form">How that becomes the answer.</param>
    /// <param name="keyRequired">Whether a call without a key is rejected.</param>
    /// <param name="cancellationToken">Counts until the unit of work begins.</param>
    public async Task<IActionResult> Send<T, TKept>(
        HttpContext context, ICommand<T> command, Func<T, TKept> keep, AnswerForm<TKept> form, bool keyRequired, CancellationToken cancellationToken)
    {
        if (await SentKey.Of(context).Call(caller.Account, context, cancellationToken) is not { } key)
        {
            return keyRequired
                ? throw new IdempotencyRefused(IdempotencyProblem.KeyMissing)
                : form.Render(keep(await mediator.Send(command, cancellationToken)));
        }

        // Noted before the look at what is kept: a call that comes after one that has ended finds its outcome.
        using var noted = running.Begin(key) ?? throw new IdempotencyRefused(IdempotencyProblem.StillRunning);
        return await Replay(key, command, form, cancellationToken) ?? await Claimed(key, command, keep, form, cancellationToken);
    }

    private async Task<IActionResult> Claimed<T, TKept>(
        CallKey key, ICommand<T> command, Func<T, TKept> keep, AnswerForm<TKept> form, CancellationToken cancellationToken)
    {
        claim.Make(key, form.Profile, keep);
        try
        {
            var outcome = await mediator.Send(command, cancellationToken);
            if (!claim.IsTaken)
            {
                return form.Render(keep(outcome));
            }
        }
        finally
        {
            claim.Drop();
        }

        return await Replay(key, command, form, cancellationToken) ?? throw new IdempotencyRefused(IdempotencyProblem.StillRunning);
    }

    private async Task<IActionResult?> Replay<T, TKept>(CallKey key, ICommand<T> command, AnswerForm<TKept> form, CancellationToken cancellationToken)
    {
        if (await kept.Find<TKept>(key, cancellationToken) is not { } found)
        {
            return null;
        }

        if (!key.IsFor(found.Request))
        {
            throw new IdempotencyRefused(IdempotencyProblem.KeyReused);
        }

        if (found.Outcome is not { } outcome || form.RenderBy(outcome.Profile, outcome.Result) is not { } answer)
        {
            throw new IdempotencyRefused(IdempotencyProblem.AnswerLost);
        }

        Application.Common.Telemetry.Count(command.GetType().Name, "replayed");
        return answer with { IsReplay = true };
    }
}
