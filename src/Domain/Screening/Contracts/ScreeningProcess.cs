namespace Onboarding.Domain.Screening.Contracts;

/// <summary>A screening that a request can ask for (fields.json, initializeScreeningProcesses).</summary>
public enum ScreeningProcess
{
    /// <summary>Against sanction lists.</summary>
    Sanctions,

    /// <summary>Against lists of politically exposed persons.</summary>
    [Common.Code("PEP")]
    Pep,

    /// <summary>Against adverse media.</summary>
    AdverseMedia,

    /// <summary>Against internal lists.</summary>
    InternalList,
}
