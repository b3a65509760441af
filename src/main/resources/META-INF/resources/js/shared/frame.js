// SPDX-License-Identifier: Apache-2.0
// What every page in the frame has.

import "./here.js";
import "./under-way.js";
import "./whole.js";
