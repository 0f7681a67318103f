namespace Onboarding.Application.Common;

/// <summary>Creates numbers below 2^53 that rise with time, without a database query.</summary>
public interface ISequenceGenerator
{
    /// <summary>
    /// Returns the next number. It is unique in this process. If another instance creates the same number, the unit of work runs again.
    /// </summary>
    long Next();
}
