namespace Onboarding.Application.Common.Idempotency;

/// <summary>
/// An outcome with something that is shown only once, such as a new secret. It is stored without it, so a replayed response does not show it again.
/// </summary>
public interface IOnceOnly<out T>
{
    /// <summary>Returns the outcome without what is shown only once.</summary>
    T WithoutSecret();
}
